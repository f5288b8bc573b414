import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { secretAges, type Narrowing } from './filter-keys.ts';

type Props = Readonly<{ narrowing: Narrowing; onChange: (narrowing: Narrowing) => void }>;

const userStates = [
  { value: null, label: 'any' },
  { value: 'active', label: 'active' },
  { value: 'deactivated', label: 'deactivated' },
] as const;
const uses = [
  { value: null, label: 'any' },
  { value: 'never', label: 'never used' },
] as const;
const ages = [
  { value: null, label: 'any' },
  ...secretAges.map((days) => ({ value: days, label: `over ${days} days` })),
];

/** The filters beside the search. */
export function FilterMenus({ narrowing, onChange }: Props) {
  const { userState, neverUsed, secretOlderThanDays } = narrowing;
  return (
    <>
      <ChoiceMenu<Narrowing['userState']>
        name="Users"
        choices={userStates}
        value={userState}
        active={userState !== null}
        onChoose={(chosen) => onChange({ ...narrowing, userState: chosen })}
      />
      <ChoiceMenu<'never' | null>
        name="Use"
        choices={uses}
        value={neverUsed ? 'never' : null}
        active={neverUsed}
        onChoose={(chosen) => onChange({ ...narrowing, neverUsed: chosen === 'never' })}
      />
      <ChoiceMenu<number | null>
        name="Secret age"
        choices={ages}
        value={secretOlderThanDays}
        active={secretOlderThanDays !== null}
        onChoose={(chosen) => onChange({ ...narrowing, secretOlderThanDays: chosen })}
      />
    </>
  );
}
