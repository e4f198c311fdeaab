import { CiClient } from 'wanxiang-jobs';

new CiClient({ bucket: 'b-1', region: 'r' }); // expect: TS2741
