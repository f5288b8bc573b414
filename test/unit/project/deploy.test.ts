import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../service/config.ts';
import { projectRoot } from '../../../scripts/project-root.ts';

const read = (name: string) => readFileSync(`${projectRoot}/deploy/${name}`, 'utf8');

describe('what is shipped to run the service with', () => {
  it('the compose file starts it with settings that it takes', () => {
    const command = /command:\s*\[([^\]]*)\]/.exec(read('compose.yaml'))?.[1] ?? '';
    const argv = [...command.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? '');
    expect(readConfig(argv, {})).toMatchObject({
      host: '0.0.0.0',
      secretsFile: '/data/keydesk-secrets.json',
      publicUrl: 'https://keydesk.example.com',
    });
  });

  it('the systemd unit starts it with settings that it takes', () => {
    const command = /^ExecStart=(.*)$/m.exec(read('keydesk.service'))?.[1] ?? '';
    expect(readConfig(command.split(' ').slice(2), {})).toMatchObject({
      database: '/var/lib/keydesk/keydesk.db',
      publicUrl: 'https://keydesk.example.com',
    });
  });

  it.each(['Dockerfile', 'compose.yaml', 'keydesk.service'])('%s holds no password', (name) => {
    expect(read(name)).not.toMatch(/PGPASSWORD|POSTGRES_PASSWORD:|postgres:\/\/[^@'\s]*:/);
  });

  it('the image starts the file that the build makes', () => {
    const built = /COPY --from=build \/src\/(\S+)/.exec(read('Dockerfile'))?.[1];
    const targets = readFileSync(`${projectRoot}/scripts/vite/targets.ts`, 'utf8');
    expect(built).toBeDefined();
    expect(targets).toContain(`'${built}'`);
  });
});
