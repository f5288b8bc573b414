/** Words of more than one feature. */
export const words = {
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Retry',
};
