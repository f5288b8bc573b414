import { expect, type ElectronApplication } from '@playwright/test';

/** Whether an entry of the menu bar can be chosen at this moment. */
export const isInMenu = (app: ElectronApplication, id: string): Promise<boolean> =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled === true, id);

/** Chooses an entry of the menu bar, once it can be chosen: what nobody listens to is grey. */
export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await expect.poll(() => isInMenu(app, id), { message: `${id} can be chosen` }).toBe(true);
  await app.evaluate(({ Menu }, item) => {
    (Menu.getApplicationMenu()?.getMenuItemById(item)?.click as () => void)();
  }, id);
}
