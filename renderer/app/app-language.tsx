import { useEffect, useState } from 'react';
import { useSettings } from '../api/use-settings.ts';
import { loadTranslation } from '../texts/load-translation.ts';
import { TranslationContext, type Translation } from '../texts/translation.ts';

/** The language of the preferences. Until another one is there, the last one stays; nothing is shown in a wrong one first. */
export function AppLanguage({ children }: { children: React.ReactNode }) {
  const { language, isPending } = useSettings();
  const [shown, setShown] = useState<Translation | null>(null);
  useEffect(() => {
    if (isPending) return undefined;
    let isWanted = true;
    void loadTranslation(language).then((loaded) => {
      if (!isWanted) return;
      document.documentElement.lang = loaded.language;
      setShown(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language, isPending]);
  return shown && <TranslationContext value={shown}>{children}</TranslationContext>;
}
