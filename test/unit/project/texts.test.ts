import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { german } from '../../../electron/contract/texts/de/index.ts';
import { english } from '../../../electron/contract/texts/en/index.ts';
import { languages } from '../../../electron/contract/texts/languages.ts';
import { textsOf } from '../../../electron/contract/texts/index.ts';
import { filesOf, readText } from './read-project.ts';

/** Names and signs that are the same in every language. */
const namesOfTheirOwn = ['Keydesk', 'CSV', 'Ctrl+'];

/** Attributes whose value is read by people. */
const spoken = [
  'label',
  'title',
  'aria-label',
  'placeholder',
  'helperText',
  'alt',
  'help',
  'confirm',
  'submit',
  'cancel',
  'why',
];

type Leaf = readonly [path: string, text: unknown];
const leavesOf = (value: unknown, path: string): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`))
    : [[path, value]];

describe.each(languages)('the catalogue in %s', (language) => {
  const leaves = leavesOf(textsOf(language), '').filter(([path]) => !path.startsWith('.menu.roles'));

  it('has the same texts as the English one', () => {
    const inEnglish = leavesOf(english, '').filter(([path]) => !path.startsWith('.menu.roles'));
    expect(leaves.map(([path]) => path).toSorted()).toEqual(inEnglish.map(([path]) => path).toSorted());
  });

  it('has no empty text', () => {
    expect(leaves.filter(([, text]) => typeof text !== 'function' && String(text).trim() === '')).toEqual([]);
  });
});

it('no sentence is English in German', () => {
  const inEnglish = new Map(leavesOf(english, ''));
  const same = leavesOf(german, '').filter(
    ([path, text]) => typeof text === 'string' && / [a-z]/.test(text) && inEnglish.get(path) === text,
  );
  expect(same).toEqual([]);
});

/** Whether people would read it as words. */
const isWords = (text: string) => /\p{L}{2}/u.test(text) && !namesOfTheirOwn.includes(text.trim());
const isSentence = (text: string) => /^\p{Lu}\p{Ll}+ \p{Ll}+/u.test(text.trim());

function literalsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
    return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : null;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isThrownError(node)) return;
    const text = textOf(node);
    if (ts.isJsxText(node) && isWords(node.text)) found.push(node.text.trim());
    else if (text !== null && (isSpokenAttribute(node.parent) ? isWords(text) : isSentence(text)))
      found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((text) => `${file}: ${text}`);
}

/** Of a mistake in the program: nobody else reads it. */
const isThrownError = (node: ts.Node) => ts.isNewExpression(node) && node.expression.getText() === 'Error';
const isSpokenAttribute = (node: ts.Node) => ts.isJsxAttribute(node) && spoken.includes(node.name.getText());

it('the page holds no text of its own: every one is in the catalogue', () => {
  expect(
    filesOf('renderer')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap(literalsIn),
  ).toEqual([]);
});
