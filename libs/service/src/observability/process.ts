import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Meters } from './meters.ts';

const NS = 1e9;

/** Memory of the process and how late its event loop comes, since the last scrape. Answers how to stop measuring. */
export function measureProcess(meters: Meters): () => void {
  const memory = meters.gauge('process_resident_memory_bytes', 'Resident memory of the process.');
  const heap = meters.gauge('careway_heap_used_bytes', 'Used heap of the process.');
  const delay = meters.gauge('careway_event_loop_delay_seconds', 'How late the event loop came since the last scrape, by quantile.');
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  meters.observe([memory, heap, delay], (result) => {
    const { rss, heapUsed } = process.memoryUsage();
    result.observe(memory, rss);
    result.observe(heap, heapUsed);
    if (loop.count > 0) {
      for (const quantile of [0.5, 0.99]) result.observe(delay, loop.percentile(quantile * 100) / NS, { quantile: String(quantile) });
      result.observe(delay, loop.max / NS, { quantile: '1' });
    }
    loop.reset();
  });
  return () => void loop.disable();
}
