import { parseNotify } from 'wanxiang-jobs';

const notification = parseNotify('');
if (notification.EventName === 'TaskFinish') {
  console.log(notification.WorkflowExecution); // expect: TS2339
}
