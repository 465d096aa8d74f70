// Imports point one way (docs/design.md): entry points in infra build everything, graphql and pages call services,
// services see the outside through what is handed in, workflows know types and pure values only.
//
//   node test/support/check-imports.mjs [root]     prints `file:line imports X: rule`, exits 1 on a violation

import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ANY = Symbol('any package');

/**
 * One row a folder (or file); the first row that fits decides. A folder may always import itself.
 * `values`: folders it may import from; `types`: folders it may import types from as well;
 * `packages`: libraries by name, or ANY except those in `not`; `builtins`: Node's own modules;
 * `environment`: may read process.env.
 * The pure folders stand in their order: each may use those above it.
 */
const DIRECTIONS = [
  {
    folder: 'services/reading',
    values: [],
    types: ['services/failures'],
    packages: [],
    rule: 'reading is pure and stands first: nothing outside itself',
  },
  {
    folder: 'services/calendar',
    values: ['services/reading'],
    packages: ['luxon'],
    rule: 'calendar is pure: reading and luxon only',
  },
  {
    folder: 'services/wording',
    values: ['services/reading', 'services/calendar', 'services/failures', 'services/plans/plan-states'],
    types: ['services'],
    packages: [],
    rule: 'wording is pure: reading, calendar, the vocabularies, and types of services',
  },
  {
    folder: 'services/rendering/pdf/load-fonts.ts',
    values: [],
    packages: ['@expo-google-fonts/tinos'],
    builtins: true,
    rule: 'the one file of rendering that reads a disk: the letters the PDF embeds',
  },
  {
    folder: 'services/rendering',
    values: ['services/reading', 'services/calendar', 'services/wording'],
    types: ['services/failures'],
    packages: ['docx', 'pdfkit', 'uqr'],
    rule: 'rendering is pure: reading, calendar, wording, and the writers of Word, PDF and QR codes',
  },
  {
    folder: 'services/formats',
    values: ['services/reading'],
    packages: ['htmlparser2', 'pdfjs-dist'],
    builtins: true,
    rule: 'formats turn files into the text that reading takes, in a thread of their own; nothing else of the service',
  },
  {
    folder: 'services/activities.ts',
    values: ['services'],
    packages: ANY,
    not: ['@temporalio/client', '@temporalio/worker', '@temporalio/workflow'],
    builtins: true,
    rule: 'activities call services; of Temporal they know the activity side',
  },
  {
    folder: 'services',
    values: [],
    packages: ANY,
    not: ['@temporalio', '@pothos', 'graphql', 'graphql-yoga'],
    builtins: true,
    rule: 'services know no GraphQL, page, workflow or infrastructure; only services/activities.ts knows Temporal',
  },
  {
    folder: 'workflows',
    values: ['services/plans/plan-states', 'services/failures'],
    types: ['services'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    rule: 'workflow code takes types and pure values from services, and no Node',
  },
  {
    folder: 'graphql',
    values: ['services'],
    packages: ANY,
    not: ['@temporalio', 'mongodb', 'nodemailer'],
    builtins: true,
    rule: 'graphql calls services, never infra, pages or workflows',
  },
  {
    folder: 'pages',
    values: ['services'],
    packages: ANY,
    not: ['@temporalio', '@pothos', 'graphql', 'graphql-yoga', 'mongodb', 'nodemailer'],
    builtins: true,
    rule: 'pages call services, never infra, graphql or workflows',
  },
  {
    folder: 'infra/config.ts',
    values: ['services'],
    packages: ANY,
    builtins: true,
    environment: true,
    rule: 'the settings are checked by services',
  },
  {
    folder: 'infra/engines',
    values: [],
    packages: ANY,
    not: ['@temporalio/workflow'],
    builtins: true,
    // PATH, XDG_CACHE_HOME and what a child process inherits.
    environment: true,
    rule: 'engines are programs beside the service: they know nothing of it',
  },
  {
    folder: 'infra',
    values: ['services', 'graphql', 'pages', 'workflows'],
    packages: ANY,
    builtins: true,
    rule: 'entry points build everything but tests',
  },
];

const ENVIRONMENT_RULE = 'only infra/config.ts reads the environment (engines: PATH and cache folder)';

/** @returns {string[]} one line for every violation below `root` */
export function checkImports(root) {
  const folders = [...new Set(DIRECTIONS.map(({ folder }) => folder.split('/')[0]))];
  return folders.flatMap((folder) => sources(join(root, folder))).flatMap((path) => violationsOf(root, path));
}

function sources(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function violationsOf(root, path) {
  const file = slashes(relative(root, path));
  const direction = DIRECTIONS.find(({ folder }) => lies(file, folder));
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const violations = [];
  const report = (node, what, rule) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    violations.push(`${file}:${line} ${what}: ${rule}`);
  };
  const visit = (node) => {
    const found = importOf(node);
    if (found) {
      const target = found.name.startsWith('.') ? slashes(relative(root, resolve(dirname(path), found.name))) : null;
      if (!isAllowed(direction, found, target)) report(node, `imports ${target ?? found.name}`, direction.rule);
    }
    if (!direction.environment && readsEnvironment(node)) report(node, 'reads process.env', ENVIRONMENT_RULE);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return violations;
}

function isAllowed(direction, { name, typeOnly }, target) {
  if (target !== null) {
    const open = [direction.folder, ...direction.values, ...(typeOnly ? (direction.types ?? []) : [])];
    return open.some((folder) => lies(target, folder.replace(/\.ts$/, '')));
  }
  if (isBuiltin(name)) return direction.builtins === true;
  if (direction.packages !== ANY) return direction.packages.some((one) => lies(name, one));
  return !(direction.not ?? []).some((one) => lies(name, one));
}

/** `import`, `export … from`, `import()`, `require()` and `import('…')` as a type; null for anything else. */
function importOf(node) {
  if (ts.isImportDeclaration(node)) return { name: node.moduleSpecifier.text, typeOnly: isTypeImport(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { name: node.moduleSpecifier.text, typeOnly: isTypeExport(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { name: node.argument.literal.text, typeOnly: true };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { name: node.moduleReference.expression.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isImport || isRequire) return { name: node.arguments[0].text, typeOnly: false };
  }
  return null;
}

function isTypeImport({ importClause }) {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  return !importClause.name && named !== undefined && ts.isNamedImports(named) && areTypes(named.elements);
}

function isTypeExport({ isTypeOnly, exportClause }) {
  return (
    isTypeOnly || (exportClause !== undefined && ts.isNamedExports(exportClause) && areTypes(exportClause.elements))
  );
}

function areTypes(elements) {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function readsEnvironment(node) {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression) && node.argumentExpression.text === 'env';
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isObjectBindingPattern(node.name)) {
    return (
      isProcess(node.initializer) && node.name.elements.some((one) => (one.propertyName ?? one.name).text === 'env')
    );
  }
  if (ts.isImportDeclaration(node) && /^(node:)?process$/.test(node.moduleSpecifier.text)) {
    return (
      node.importClause?.namedBindings?.elements?.some((one) => (one.propertyName ?? one.name).text === 'env') ?? false
    );
  }
  return false;
}

function isProcess(node) {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'process' && node.expression.getText() === 'globalThis';
  return ts.isIdentifier(node) && node.text === 'process';
}

function lies(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

function slashes(path) {
  return path.split(sep).join('/');
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const violations = checkImports(resolve(process.argv[2] ?? '.'));
  for (const violation of violations) console.log(violation);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
