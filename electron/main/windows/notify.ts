import { Notification } from 'electron';

export type Notice = Readonly<{ title: string; body: string; onClick: () => void }>;
/** Shows a notice of the system, where it has such. */
export type Notify = (notice: Notice) => void;

/** Those on screen: one that nobody holds is forgotten together with its click. */
const shown = new Set<Notification>();

export const notify: Notify = ({ title, body, onClick }) => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  const forget = () => void shown.delete(notification);
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  shown.add(notification);
  notification.show();
};
