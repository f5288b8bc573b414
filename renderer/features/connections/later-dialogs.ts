import { lazy } from 'react';

// Most who come in never see them: each is read when it is first opened. Show them inside of <Suspense>.
export const EditConnectionDialog = lazy(async () => ({
  default: (await import('./edit-connection-dialog.tsx')).EditConnectionDialog,
}));
export const EnterCredentialsDialog = lazy(async () => ({
  default: (await import('./enter-credentials-dialog.tsx')).EnterCredentialsDialog,
}));
export const RemoveConnectionDialog = lazy(async () => ({
  default: (await import('./remove-connection-dialog.tsx')).RemoveConnectionDialog,
}));
export const ResetVaultDialog = lazy(async () => ({
  default: (await import('./reset-vault-dialog.tsx')).ResetVaultDialog,
}));
export const UnlockVaultDialog = lazy(async () => ({
  default: (await import('./unlock-vault-dialog.tsx')).UnlockVaultDialog,
}));
