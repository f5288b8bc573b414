import Button, { type ButtonProps } from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import { useId, useState } from 'react';

type Props = Readonly<{
  /** What stands on the button. */
  children: React.ReactNode;
  /** The name of the button where its content does not say it. */
  label?: string;
  /** The items; each closes the menu itself. */
  items: (close: () => void) => React.ReactNode;
  button?: Omit<ButtonProps, 'onClick' | 'children'>;
  onOpen?: () => void;
}>;

/** A button that opens a menu. */
export function MenuButton({ children, label, items, button, onOpen }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        {...button}
        id={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          onOpen?.();
        }}
      >
        {children}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ list: { 'aria-labelledby': id, dense: true } }}
      >
        {items(close)}
      </Menu>
    </>
  );
}
