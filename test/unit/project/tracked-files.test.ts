import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** Homes and workplaces of a machine; put together here, so that this file does not contain what it looks for. */
const homes = ['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|');
const machinePath = new RegExp(`(?<![\\w.~$}/-])/(?:${homes})/[\\w.-]`);

/** Tracked, and what would be by the next \`git add\`. */
function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Lines with a path of somebody's machine; a file with a NUL byte is no text. */
function machinePathsIn(text: string): string[] {
  return text.includes('\0') ? [] : text.split('\n').filter((line) => machinePath.test(line));
}

describe('the files of the project', () => {
  it('name no folder of the machine they were written on', () => {
    const found = files().flatMap((path) =>
      machinePathsIn(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line.slice(0, 120)}`),
    );
    expect(found).toEqual([]);
  });

  it('are really looked through: a planted path is found, an address or a path in a container is not', () => {
    const planted = ['', 'home', 'lan', 'noinhan'].join('/');
    expect(machinePathsIn(`cd ${planted}\n`)).toHaveLength(1);
    expect(machinePathsIn(`"${planted}"`)).toHaveLength(1);
    expect(machinePathsIn('https://example.vn/work/x\n/app/dist\n/data/db\n')).toEqual([]);
    expect(files().length).toBeGreaterThan(100);
  });

  it('include no settings of an installation', () => {
    expect(files().filter((path) => /(^|\/)\.env(\.|$)/.test(path) && !path.endsWith('.example'))).toEqual([]);
  });
});
