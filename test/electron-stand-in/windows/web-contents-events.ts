/** Events of webContents that the stand-in sends. */
const sent = [
  'console-message',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'page-title-updated',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
];

/** Events whose cause cannot happen here, so that listening to them is right and nothing ever comes. */
const never = [
  'before-input-event',
  'certificate-error',
  'context-menu',
  'destroyed',
  'devtools-opened',
  'did-attach-webview',
  'did-create-window',
  'login',
  'preload-error',
  'responsive',
  'select-bluetooth-device',
  'select-client-certificate',
  'unresponsive',
  'will-attach-webview',
  'will-prevent-unload',
  'will-redirect',
  'zoom-changed',
];

export const webContentsEvents: readonly string[] = [...sent, ...never];
