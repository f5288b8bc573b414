import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';

const names = ['lock-screen', 'unlock-screen', 'suspend', 'resume', 'shutdown', 'on-ac', 'on-battery'];

/** powerMonitor: a computer that neither sleeps nor locks by itself, with somebody always there. A spec emits what it needs. */
class PowerMonitor extends LoudEmitter {
  constructor() {
    super('powerMonitor', names);
  }

  getSystemIdleTime(): number {
    return 0;
  }
}
failLoudly('powerMonitor', PowerMonitor.prototype);

export const powerMonitor = new PowerMonitor();
