import { readdirSync, readFileSync } from 'node:fs';
import { chromiumPid } from '../chromium/chromium.ts';
import { utilityProcesses } from '../utility-process/utility-process.ts';

type Metric = {
  type: 'Browser' | 'Tab' | 'Utility' | 'GPU' | 'Zygote' | 'Unknown';
  pid: number;
  name?: string;
  serviceName?: string;
  creationTime: number;
  cpu: { percentCPUUsage: number; idleWakeupsPerSecond: number };
  /** In kilobytes, as Electron gives them. */
  memory: { workingSetSize: number; peakWorkingSetSize: number };
};

const chromiumTypes: Readonly<Record<string, Metric['type']>> = {
  renderer: 'Tab',
  'gpu-process': 'GPU',
  utility: 'Utility',
  zygote: 'Zygote',
};

/** app.getAppMetrics: main, what it forked, and (on Linux, where /proc tells) the processes of Chromium. */
export function readProcessMetrics(): Metric[] {
  return [
    metric('Browser', process.pid),
    ...utilityProcesses().map(({ pid, name }) => metric('Utility', pid, name)),
    ...chromiumProcesses(),
  ];
}

function metric(type: Metric['type'], pid: number, name?: string): Metric {
  const status = readProcFile(pid, 'status');
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return {
    type,
    pid,
    ...(name !== undefined && { name, serviceName: 'node.mojom.NodeService' }),
    creationTime: 0,
    cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    memory: { workingSetSize: kilobytes('VmRSS'), peakWorkingSetSize: kilobytes('VmHWM') },
  };
}

function chromiumProcesses(): Metric[] {
  const root = chromiumPid();
  if (root === undefined || process.platform !== 'linux') return [];
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^PPid:\s+(\d+)/m.exec(/^\d+$/.test(entry) ? readProcFile(Number(entry), 'status') : '');
    if (parent) parents.set(Number(entry), Number(parent[1]));
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || descends(parent));
  };
  return [...parents.keys()].filter(descends).flatMap((pid) => {
    const type = /--type=([a-z-]+)/.exec(readProcFile(pid, 'cmdline'))?.[1];
    return type === undefined ? [] : [metric(chromiumTypes[type] ?? 'Unknown', pid)];
  });
}

function readProcFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
