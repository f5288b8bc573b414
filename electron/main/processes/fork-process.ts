import { utilityProcess, type UtilityProcess } from 'electron';

export type ForkedProcess = UtilityProcess;

/**
 * The one way to start another process: a built file of Keydesk's own. All that it needs goes by message: nothing is in argv or in the
 * environment.
 * @param name as the system's list of processes shows it
 */
export function forkProcess(modulePath: string, name: string): ForkedProcess {
  const child = utilityProcess.fork(modulePath, [], { serviceName: name, stdio: 'pipe' });
  // Unheard it would end Keydesk; after it comes the exit, which is heard.
  child.on('error', () => undefined);
  return child;
}
