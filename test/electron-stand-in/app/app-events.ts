/** Events of app that the stand-in sends. */
const sent = [
  'activate',
  'before-quit',
  'browser-window-created',
  'quit',
  'ready',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

/** Events whose cause cannot happen here, so that listening to them is right and nothing ever comes. */
const never = [
  'certificate-error',
  'child-process-gone',
  'continue-activity',
  'gpu-info-update',
  'login',
  'open-file',
  'open-url',
  'render-process-gone',
  'select-client-certificate',
  'session-created',
  'will-finish-launching',
];

export const appEvents: readonly string[] = [...sent, ...never];
