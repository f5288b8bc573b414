import { useConnection } from '../api/use-connection.ts';
import { useSettings } from '../api/use-settings.ts';
import { useViewOfLastTime } from './use-kept-view.ts';

/** What the first view waits for is asked of main in one go: each later part of the page would else ask when the part before is drawn. */
export function AskAtOnce() {
  useSettings();
  useViewOfLastTime();
  useConnection();
  return null;
}
