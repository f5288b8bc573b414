/** Events of BrowserWindow that the stand-in sends. */
const sent = [
  'blur',
  'close',
  'closed',
  'focus',
  'hide',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
];

/** Events whose cause cannot happen here, so that listening to them is right and nothing ever comes. */
const never = [
  'enter-full-screen',
  'leave-full-screen',
  'query-session-end',
  'responsive',
  'session-end',
  'unresponsive',
  'will-move',
  'will-resize',
];

export const browserWindowEvents: readonly string[] = [...sent, ...never];
