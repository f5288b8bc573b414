import { originOf } from '../protocol/scheme-urls.ts';

/** WebFrameMain as the app's gate looks at it: the top frame of a window, or what a message of it said about itself. */
export class WebFrame {
  readonly parent = null;
  readonly name = '';
  readonly routingId = 1;
  readonly processId = 1;
  readonly frameTreeNodeId = 1;
  readonly detached = false;
  url: string;

  constructor(url: string) {
    this.url = url;
  }

  get origin(): string {
    return originOf(this.url);
  }

  get top(): this {
    return this;
  }

  isDestroyed(): boolean {
    return false;
  }
}
