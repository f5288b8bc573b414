import { useEffect, useState } from 'react';
import { useSettings } from '../api/use-settings.ts';
import { loadTranslation } from '../texts/load-translation.ts';
import { inEnglish, TranslationContext, type Translation } from '../texts/translation.ts';

/**
 * The language of the preferences. Until another one is there, the last one stays; nothing is shown in a wrong one first. One that
 * cannot be read is no reason to show nothing: English is in the page already.
 */
export function AppLanguage({ children }: { children: React.ReactNode }) {
  const { language, isPending } = useSettings();
  const [shown, setShown] = useState<Translation | null>(null);
  useEffect(() => {
    if (isPending) return undefined;
    let isWanted = true;
    const show = (translation: Translation) => {
      if (!isWanted) return;
      document.documentElement.lang = translation.language;
      setShown(translation);
    };
    loadTranslation(language).then(show, () => show(inEnglish));
    return () => {
      isWanted = false;
    };
  }, [language, isPending]);
  return shown && <TranslationContext value={shown}>{children}</TranslationContext>;
}
