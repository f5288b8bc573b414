import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';

const area = { x: 0, y: 0, width: 2560, height: 1440 };
const display = {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  rotation: 0,
  bounds: area,
  size: { width: area.width, height: area.height },
  workArea: area,
  workAreaSize: { width: area.width, height: area.height },
  internal: false,
};

/** One large display, on which every window of a test has room. */
class Screen extends LoudEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay = () => display;
  getAllDisplays = () => [display];
  getDisplayMatching = () => display;
  getDisplayNearestPoint = () => display;
}
failLoudly('screen', Screen.prototype);

export const screen = new Screen();
