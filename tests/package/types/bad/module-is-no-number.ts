import { init } from 'wanxiang-jobs';

await init({ module: 42 }); // expect: TS2322
