// The yardstick for starting: the least that shows a window with one button in this runtime.
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => {
  app.quit();
});
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { contextIsolation: true, sandbox: true } });
  void window.loadFile(new URL('index.html', import.meta.url).pathname);
});
