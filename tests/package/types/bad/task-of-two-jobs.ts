import { createNotifyHandler } from 'wanxiang-jobs';

createNotifyHandler({
  secret: '0123456789abcdef',
  onTask: ({ JobsDetail: [, second] }) => second, // expect: TS2493
});
