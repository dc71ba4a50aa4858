import { ROOM_PATHS } from '../../shared/room/wire.ts';
import { TRIAL_PATHS } from '../../shared/room/checklist/trial-paths.ts';

/** What a phone is told while it tries; it has no other words than these, so that even an old browser shows them. */
const WORDS = {
  title: 'Uji jaringan ruang juri',
  trying: 'Mencoba sambungan. / Trying the connection.',
  good: 'Ponsel ini dapat masuk. / This phone can come in.',
  slow: 'Tersambung tanpa WebSocket: lebih lambat, tetapi tidak ada yang hilang. / Connected without WebSocket: slower, and nothing is lost.',
  bad: 'Tidak tersambung. Tunjukkan layar ini kepada sekretariat. / Not connected. Show this screen to the secretariat.',
};

export const TRIAL_HTML = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title}</title>
<link rel="stylesheet" href="${TRIAL_PATHS.style}">
<h1>${WORDS.title}</h1>
<p id="said" role="status">${WORDS.trying}</p>
<p id="found"></p>
<script src="${TRIAL_PATHS.script}" defer></script>
</html>
`;

export const TRIAL_STYLE = `body{margin:0 auto;max-width:34rem;padding:2rem 1.2rem;font:1.1rem/1.5 system-ui,sans-serif;color:#1c201b;background:#fbfaf7}
h1{font-size:1.4rem}#said{font-size:1.25rem;font-weight:600}#said.good{color:#14603f}#said.bad{color:#8c2f13}#found{color:#4a4f48}
@media (prefers-color-scheme:dark){body{color:#e9ebe6;background:#161a17}#said.good{color:#7fd0a5}#said.bad{color:#f0a98d}#found{color:#b3b9b0}}
`;

/** Written for browsers of ten years ago: a phone that cannot open the jurors' page should still be able to say so. */
export const TRIAL_SCRIPT = `(function () {
  var words = ${JSON.stringify(WORDS)};
  var said = document.getElementById('said');
  var found = document.getElementById('found');
  var times = [];
  function say(text, kind) { said.textContent = text; said.className = kind; }
  function once(left, done, lost) {
    var begun = Date.now();
    var request = new XMLHttpRequest();
    request.open('GET', '${ROOM_PATHS.hello}?' + begun);
    request.timeout = 8000;
    request.onload = function () {
      times.push(Date.now() - begun);
      if (left > 1) once(left - 1, done, lost); else done();
    };
    request.onerror = request.ontimeout = lost;
    request.send();
  }
  function trySocket(done) {
    var over = false;
    function end(way) { if (!over) { over = true; done(way); } }
    try {
      var socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '${ROOM_PATHS.socket}');
      socket.onopen = function () { end('socket'); socket.close(); };
      socket.onerror = function () { end('poll'); };
    } catch (error) { end('poll'); }
    setTimeout(function () { end('poll'); }, 5000);
  }
  function name() {
    var agent = navigator.userAgent;
    var system = /iPhone|iPad/.test(agent) ? 'iOS' : /Android/.test(agent) ? 'Android' : /Windows/.test(agent) ? 'Windows' : /Mac/.test(agent) ? 'macOS' : 'Linux';
    return (/Firefox/.test(agent) ? 'Firefox' : /Edg/.test(agent) ? 'Edge' : /Chrome|CriOS/.test(agent) ? 'Chrome' : /Safari/.test(agent) ? 'Safari' : 'Peramban') + ' di ' + system;
  }
  once(5, function () {
    times.sort(function (a, b) { return a - b; });
    trySocket(function (way) {
      var request = new XMLHttpRequest();
      request.open('POST', '${TRIAL_PATHS.report}');
      request.setRequestHeader('content-type', 'application/json');
      request.onload = function () {
        if (request.status !== 200) { say(words.bad, 'bad'); return; }
        say(way === 'socket' ? words.good : words.slow, 'good');
        found.textContent = way + ', ' + times[2] + ' ms';
      };
      request.onerror = function () { say(words.bad, 'bad'); };
      request.send(JSON.stringify({ way: way, roundTripMs: times[2], clock: new Date().toISOString(), deviceName: name() }));
    });
  }, function () { say(words.bad, 'bad'); });
})();
`;
