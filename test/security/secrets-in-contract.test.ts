import { describe, expect, it } from 'vitest';
import { contract } from '../../electron/contract/index.ts';
import { clientSecret } from '../../service/api/models/api-key.ts';
import type { AppEvent, Call, Contract } from '../../electron/contract/core/call.ts';

type Named = Readonly<{ name: string; schema: Readonly<Record<string, unknown>> }>;

const calls = Object.entries(contract as Contract).flatMap(([feature, specs]) =>
  Object.entries(specs).map(([name, spec]) => ({ channel: `${feature}.${name}`, spec })),
);
/** What main says to the renderer by this call or event. */
const answerOf = (spec: Call | AppEvent): unknown => (spec.kind === 'call' ? spec.output : spec.payload);

/** Every property anywhere in a schema. */
function propertiesOf(schema: unknown): Named[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap((value) => propertiesOf(value));
  const { properties } = schema as {
    properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const own = Object.entries(properties ?? {}).map(([name, value]) => ({ name, schema: value }));
  return [...own, ...inner];
}
const secretNames =
  /^(token|apiToken|password|authorization|clientSecret|secret|credentials|launchToken|cookie|passphrase|sealed|pepper)$/i;
const { pattern: secretValue } = clientSecret() as { pattern?: string };

describe('secrets go into main and not out', () => {
  it('one call of the whole contract can answer a client secret: revealSecret', () => {
    const holding = calls.filter(({ spec }) =>
      propertiesOf(answerOf(spec)).some(
        ({ name, schema }) => name === 'clientSecret' || schema['pattern'] === secretValue,
      ),
    );
    expect(holding.map(({ channel }) => channel)).toEqual(['secrets.revealSecret']);
  });

  it('and it answers one at a time, by ticket and place', () => {
    const { input, output } = contract.secrets.revealSecret;
    expect(Object.keys(input.properties)).toEqual(['ticketId', 'position']);
    expect(Object.keys(output.properties)).toEqual(['clientSecret']);
  });

  it('no other answer or event has a field named like a secret, but for the logins of the sample Jira', () => {
    // Those open nothing but invented data, and the first-run screen prints them.
    const known = ['secrets.revealSecret', 'connections.getSampleLogins'];
    const named = calls.filter(({ spec }) =>
      propertiesOf(answerOf(spec)).some(({ name }) => secretNames.test(name)),
    );
    expect(named.map(({ channel }) => channel).toSorted()).toEqual(known.toSorted());
  });

  const taking = (names: RegExp) =>
    calls
      .filter(
        ({ spec }) => spec.kind === 'call' && propertiesOf(spec.input).some(({ name }) => names.test(name)),
      )
      .map(({ channel }) => channel)
      .toSorted();

  it('credentials go in by five calls: three of connections, of the connection doctor, and of a proxy', () => {
    expect(taking(/^(token|apiToken|password|authorization|credentials)$/i)).toEqual([
      'connections.connectJira',
      'connections.editSaved',
      'connections.enterCredentials',
      'network.enterProxyLogin',
      'network.startDoctor',
    ]);
  });

  it('a passphrase goes in by six calls: of the vault, of a client certificate, and of a file of secrets', () => {
    expect(taking(/passphrase/i)).toEqual([
      'connections.changePassphrase',
      'connections.createVault',
      'connections.unlockVault',
      'network.unlockClientCertificate',
      'secrets.copyPassphrase',
      'secrets.handOverSecrets',
    ]);
  });

  it('what is told of saved connections has no field for a secret, and nothing that could hold one', () => {
    const { items } = contract.connections.listSavedConnections.output.properties;
    expect(Object.keys(items.items.properties).toSorted()).toEqual([
      'address',
      'connectionId',
      'createdAt',
      'email',
      'keptBy',
      'kind',
      'lastUsedAt',
      'method',
      'name',
      'userName',
    ]);
  });
});

describe('every input of the contract', () => {
  /** Objects anywhere in a schema. */
  function objectsIn(schema: unknown): Readonly<Record<string, unknown>>[] {
    if (typeof schema !== 'object' || schema === null) return [];
    const inner = Object.values(schema).flatMap((value) => objectsIn(value));
    return 'properties' in schema ? [schema, ...inner] : inner;
  }

  it.each(
    calls.flatMap(({ channel, spec }) => (spec.kind === 'call' ? [[channel, spec.input] as const] : [])),
  )('%s refuses what it does not know, on every level', (_channel, input) => {
    const objects = objectsIn(input);
    expect(objects.length).toBeGreaterThan(0);
    for (const found of objects) expect(found['additionalProperties']).toBe(false);
  });
});
