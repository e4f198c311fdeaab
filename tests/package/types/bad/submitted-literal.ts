import type { CiClient } from 'wanxiang-jobs';

declare const ci: CiClient;
ci.submitJob({
  Tag: 'Snapshot',
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    TemplateId: 't',
    Invented: 1, // expect: TS2353
  },
});
