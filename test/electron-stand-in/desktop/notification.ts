import type { NotificationConstructorOptions } from 'electron';
import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import { say } from '../say.ts';

/** A notice of the system: said, and kept for tests, which click it by its `click` event. */
export class Notification extends LoudEmitter {
  /** Those shown so far. */
  static readonly shown: Notification[] = [];
  static isSupported = (): boolean => true;
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationConstructorOptions) {
    super('Notification', ['action', 'click', 'close', 'failed', 'reply', 'show']);
    this.title = title;
    this.body = body;
  }

  show(): void {
    say(`notice: ${this.title}: ${this.body}`);
    Notification.shown.push(this);
    this.emit('show');
  }

  close(): void {
    this.emit('close');
  }
}
failLoudly('Notification', Notification.prototype);
