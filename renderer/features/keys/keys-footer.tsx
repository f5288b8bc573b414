import { useSettings } from '../../api/use-settings.ts';
import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysList } from './use-keys.ts';

const pageSizes = [25, 50, 100].map((size) => ({ value: size, label: String(size) }));

/** Where one is in the list, and how long its pages are. */
export function KeysFooter({ list, pageSize }: { list: KeysList; pageSize: number }) {
  const { save } = useSettings();
  const { rowsPerPage } = useKeysTexts();
  return (
    <PageBar
      page={list.page}
      pageSize={pageSize}
      shown={list.items?.length ?? 0}
      total={list.total}
      goFirst={list.goFirst}
      goBack={list.goBack}
      goOn={list.goOn}
    >
      <ChoiceMenu<number>
        name={rowsPerPage}
        choices={pageSizes}
        value={pageSize}
        onChoose={(size) => save({ pageSize: size })}
      />
    </PageBar>
  );
}
