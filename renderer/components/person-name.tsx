/** A name in its own direction, whole on hover where the place is too narrow for it. */
export function PersonName({ name, wrap = false }: { name: string; wrap?: boolean }) {
  return wrap ? (
    <bdi dir="auto" style={{ overflowWrap: 'anywhere' }}>
      {name}
    </bdi>
  ) : (
    <bdi dir="auto" title={name} style={{ overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 }}>
      {name}
    </bdi>
  );
}
