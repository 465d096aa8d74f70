import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readConfig } from '../../../infra/config';

const root = join(__dirname, '../../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };

interface Service {
  image?: string;
  build?: unknown;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: unknown;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes?: string[];
}

const services = Object.entries(compose.services);
const runOnce = ['temporal-schema', 'temporal-namespace'];

/** The variables of an env file; a line without `=` is a comment. */
function envFile(name: string): Map<string, string> {
  const lines = readFileSync(join(root, name), 'utf8').split('\n');
  return new Map(
    lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
}

/** Puts values in the way compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`. */
function fillIn(value: string, values: Map<string, string>): string {
  return value.replaceAll(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) => {
    const given = values.get(name);
    if (given) return given;
    if (kind === '-') return rest;
    throw new Error(`${name} has no value`);
  });
}

/** .env.example with every empty secret filled in by hand, as its comments say. */
function filledEnvFile(): Map<string, string> {
  const secrets = ['MONGODB_ROOT_PASSWORD', 'MONGODB_PASSWORD', 'MONGODB_REPLICA_KEY', 'POSTGRES_PASSWORD'];
  return new Map([
    ...envFile('.env.example'),
    ...secrets.map((name) => [name, 'a'.repeat(64)] as const),
    ['LINK_KEYS', `k1:${Buffer.alloc(32, 7).toString('base64url')}`],
    ['PAYLOAD_KEYS', `k1:${Buffer.alloc(32, 9).toString('base64url')}`],
    ['CALENDAR_KEEPERS', 'ht.hong-linh.ubnd'],
    ['AUDIT_KEYS', `k1:${Buffer.alloc(32, 11).toString('base64url')}`],
    ['SMTP_URL', 'smtps://vanthu:secret@mail.example.gov.vn:465'],
  ]);
}

describe('the compose file', () => {
  it('fits the schema of the compose specification', () => {
    // The linter dclint carries the specification's schema; its package does not export the file by name.
    const path = join(root, 'node_modules/dclint/schemas/compose.schema.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    // The schema names its draft with https, under which no validator knows it.
    const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
    const valid = validate(compose);
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each(services)('%s runs an image of one exact version, or is built here', (_, { image, build }) => {
    if (build) expect(image).toMatch(/^noinhan:/);
    else expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?[\w.-]*$/);
  });

  it.each(services)('%s says when it is well, or runs once and is waited for', (name, service) => {
    // The image of the gateway brings its check along (Dockerfile); the engine's web page is for diagnosis only.
    if (name === 'gateway') expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toMatch(/^HEALTHCHECK /m);
    else if (name === 'temporal-ui') expect(service.depends_on).toEqual({ temporal: { condition: 'service_healthy' } });
    else if (runOnce.includes(name)) {
      const waiting = services.filter(
        ([, one]) => one.depends_on?.[name]?.condition === 'service_completed_successfully',
      );
      expect(waiting).not.toEqual([]);
    } else expect(service.healthcheck).toBeDefined();
  });

  it.each(services)('%s is reachable from its own machine at most', (_, { ports }) => {
    for (const port of ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(['mongodb', 'postgresql', 'temporal'].filter((name) => compose.services[name]?.ports)).toEqual([]);
  });

  it('keeps documents, engine and mails in named volumes', () => {
    const mounted = services.flatMap(([, { volumes }]) => (volumes ?? []).map((volume) => volume.split(':')[0]));
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it.each(['gateway', 'worker'])('starts the %s with a program that exists', (name) => {
    const [program, path] = compose.services[name]?.command ?? [];
    expect(program).toBe('node');
    expect(existsSync(join(root, path!.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it.each(['gateway', 'worker'])('hands the %s settings that a production start accepts', (name) => {
    const values = filledEnvFile();
    const environment = Object.entries(compose.services[name]!.environment!).map(([key, value]) => [
      key,
      fillIn(value, values),
    ]);
    const config = readConfig(Object.fromEntries(environment) as NodeJS.ProcessEnv);
    expect(config).toMatchObject({
      NODE_ENV: 'production',
      TEMPORAL_ADDRESS: 'temporal:7233',
      HOST: '0.0.0.0',
      PORT: 8080,
    });
  });

  it.each(['gateway', 'worker'])('hands the %s no setting that the service does not know', (name) => {
    const known = Object.keys(readConfig({}));
    const source = readFileSync(join(root, 'infra/config.ts'), 'utf8');
    const unknown = Object.keys(compose.services[name]!.environment!).filter(
      (key) => !known.includes(key) && !new RegExp(`^ {2}${key}: `, 'm').test(source),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the passwords of an installation', () => {
  const secrets = [
    'LINK_KEYS',
    'PAYLOAD_KEYS',
    'AUDIT_KEYS',
    'MONGODB_ROOT_PASSWORD',
    'MONGODB_PASSWORD',
    'MONGODB_REPLICA_KEY',
    'POSTGRES_PASSWORD',
  ];

  it.each(secrets)('%s has no default: neither in the compose file nor in the example', (name) => {
    expect(text).toContain(`\${${name}:?`);
    expect(text).not.toMatch(new RegExp(`\\$\\{${name}(:-[^}]*)?\\}`));
    expect(envFile('.env.example').get(name)).toBe('');
  });

  it('are asked for, each by name, when the example is used as it is', () => {
    const values = envFile('.env.example');
    expect(() => fillIn(compose.services['gateway']!.environment!['LINK_KEYS']!, values)).toThrow('LINK_KEYS');
  });

  it('stand in a file that git and the image leave out', () => {
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.env');
    expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toContain('.env');
  });

  it('are explained: every variable of the compose file stands in the example', () => {
    const used = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    const missing = [...new Set(used)].filter(
      (name) => name !== 'NOINHAN_VERSION' && !envFile('.env.example').has(name),
    );
    expect(missing).toEqual([]);
  });
});
