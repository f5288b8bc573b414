import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { chooseInMenu, secretAges, type Narrowing } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{ narrowing: Narrowing; onChange: (narrowing: Narrowing) => void }>;

/** The filters beside the search. */
export function FilterMenus({ narrowing, onChange }: Props) {
  const { filters } = useKeysTexts();
  const { userState, neverUsed, secretOlderThanDays } = narrowing;
  return (
    <>
      <ChoiceMenu<Narrowing['userState']>
        name={filters.users}
        choices={[
          { value: null, label: filters.anyUser },
          { value: 'active', label: filters.userStates.active },
          { value: 'deactivated', label: filters.userStates.deactivated },
        ]}
        value={userState}
        active={userState !== null}
        onChoose={(chosen) => onChange(chooseInMenu(narrowing, { userState: chosen }))}
      />
      <ChoiceMenu<'never' | null>
        name={filters.use}
        choices={[
          { value: null, label: filters.anyUse },
          { value: 'never', label: filters.neverUsed },
        ]}
        value={neverUsed ? 'never' : null}
        active={neverUsed}
        onChoose={(chosen) => onChange(chooseInMenu(narrowing, { neverUsed: chosen === 'never' }))}
      />
      <ChoiceMenu<number | null>
        name={filters.secretAge}
        choices={[
          { value: null, label: filters.anyAge },
          ...secretAges.map((days) => ({ value: days, label: filters.overDays(days) })),
        ]}
        value={secretOlderThanDays}
        active={secretOlderThanDays !== null}
        onChoose={(chosen) => onChange(chooseInMenu(narrowing, { secretOlderThanDays: chosen }))}
      />
    </>
  );
}
