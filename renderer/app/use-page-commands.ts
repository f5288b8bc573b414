import { leaveCommand, useCommand } from '../components/use-command.ts';
import { goTo, type Route } from './use-route.ts';

/** The commands of the pages, from whichever of them: what the page of keys does brings it first. */
export function usePageCommands(route: Route): void {
  const onKeys = (command: 'createKey' | 'search') => () => {
    leaveCommand(command);
    goTo('keys');
  };
  useCommand('keys', () => goTo('keys'));
  useCommand('auditLog', () => goTo('auditLog'));
  useCommand('overview', () => goTo('overview'));
  useCommand('createKey', route === 'keys' ? null : onKeys('createKey'));
  useCommand('search', route === 'preferences' || route === 'overview' ? onKeys('search') : null);
}
