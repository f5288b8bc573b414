// The main process of the example app on which the stand-in's contract is tested: small, and as strict as an app should be.
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const electron = require('electron');
const { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, protocol, session, utilityProcess } = electron;

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const types = { html: 'text/html', cjs: 'text/javascript' };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

ipcMain.handle('echo', (event, value) => value);
ipcMain.handle('describe-sender', ({ senderFrame, sender }) => ({
  url: senderFrame.url,
  origin: senderFrame.origin,
  isTop: senderFrame === sender.mainFrame && senderFrame.parent === null,
}));
ipcMain.handle('fail', () => {
  throw new TypeError('no such key');
});
ipcMain.handle('answer-function', () => () => 1);
ipcMain.handle('count-to', (event, number) => {
  for (let n = 1; n <= number; n++) event.sender.send('counted', n);
});
ipcMain.handle('save', async () => (await dialog.showSaveDialog({ title: 'Save' })).filePath);
ipcMain.handle('copy', (event, text) => clipboard.writeText(text));
ipcMain.handle('ask-worker', (event, question) => askWorker(question));

function askWorker(question) {
  const worker = utilityProcess.fork(join(__dirname, 'worker.cjs'), ['one'], {
    serviceName: 'example-worker',
    stdio: 'pipe',
    env: { MOOD: 'calm' },
  });
  return new Promise((resolve) => {
    worker.once('message', (answer) => {
      const metric = app.getAppMetrics().find(({ name }) => name === 'example-worker');
      worker.once('exit', (code) => resolve({ ...answer, code, isMeasured: metric.pid === answer.pid }));
      worker.postMessage({ type: 'stop' });
    });
    worker.postMessage(question);
  });
}

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  if (host !== 'example') return new Response('', { status: 404 });
  if (pathname === '/echo') return new Response(await request.text());
  const content = await readFile(join(__dirname, pathname)).catch(() => null);
  if (content === null) return new Response('', { status: 404 });
  const type = types[pathname.split('.').at(-1)];
  return new Response(content, { headers: { 'content-type': type, 'content-security-policy': policy } });
}

app.on('window-all-closed', () => app.quit());
app.on('web-contents-created', (event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (navigation) => navigation.preventDefault());
});
app.whenReady().then(async () => {
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'quit', label: 'Quit' }] }]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  await window.loadURL('app://example/index.html');
});
