import { parseNotify } from 'wanxiang-jobs';

const notification = parseNotify('');
if (notification.EventName === 'TaskFinish') {
  console.log(notification.WorkflowExecution); // expect: TS2339
}

if (notification.EventName === 'WorkflowFinish') {
  console.log(notification.JobsDetail); // expect: TS2339
}
// What is no task may be a workflow, or an event that is not known.
if (notification.EventName !== 'TaskFinish') {
  console.log(notification.WorkflowExecution.RunId); // expect: TS18048
  console.log(notification.JobsDetail); // expect: TS2339
}
