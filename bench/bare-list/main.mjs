// The yardstick for scrolling: a window of the same size with as many plain rows.
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => {
  app.quit();
});
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { contextIsolation: true, sandbox: true } });
  void window.loadFile(new URL('index.html', import.meta.url).pathname);
});
