/** An event as Electron hands it to listeners: it remembers whether one of them prevented the default. */
export type PreventableEvent<T extends object = object> = T & {
  defaultPrevented: boolean;
  preventDefault: () => void;
};

export function preventableEvent<T extends object = object>(fields?: T): PreventableEvent<T> {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  } as PreventableEvent<T>;
  return event;
}
