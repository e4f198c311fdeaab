// How much the console holds after so many jobs on one page:  npm run memory [count]
import { launch, buildPage, removePage, serve, visit } from './support.js';
import { weigh } from './memory.js';

const count = Number(process.argv[2] ?? 200);
await buildPage();
const browser = await launch();
const home = await serve();
const { page } = await visit(browser, home.address);
try {
  process.stdout.write('jobs   heap, MB   DOM nodes   listeners\n');
  const onWeight = ({ jobs, heap, nodes, listeners }) =>
    process.stdout.write(
      `${String(jobs).padStart(4)} ${(heap / 1e6).toFixed(2).padStart(10)} ${String(nodes).padStart(11)} ${String(listeners).padStart(11)}\n`,
    );
  await weigh(page, { count, every: 20, onWeight });
} finally {
  await browser.close();
  await home.stop();
  await removePage();
}
