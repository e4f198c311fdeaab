/**
 * Everything that the object store and the job API answer, row by row: host, method, path, parameters, the permission it takes,
 * the handler, and what it does. `http/route.js` says how a pattern is read. What no row names is NotImplemented, and then
 * nothing is written.
 */

import { boundBuckets, queues } from './ci/account.js';
import * as jobs from './ci/jobs.js';
import { PATHS } from './ci/tags.js';
import { describeRun } from './ci/workflows.js';
import { createBucket, deleteObjects, headBucket, listObjects } from './cos/buckets.js';
import { copyObject, copyPart } from './cos/copies.js';
import { snapshot, videoInfo } from './cos/media.js';
import { deleteObject, getObject, putObject } from './cos/objects.js';
import * as parts from './cos/parts.js';
import { row } from './http/route.js';

const cos = (pattern, name, action, run, says, more) =>
  row('cos', pattern, { name, action: `cos:${action}`, run, says, ...more });
const ci = (pattern, name, action, run, says, more) => row('ci', pattern, { name, action: `ci:${action}`, run, says, ...more });

const LISTING = '[prefix]&[delimiter]&[marker]&[max-keys]&[encoding-type]';
const UPLOADS = 'uploads&[prefix]&[delimiter]&[key-marker]&[upload-id-marker]&[max-uploads]&[encoding-type]';
const PARTS = 'uploadId&[max-parts]&[part-number-marker]&[encoding-type]';
const SHOT = 'ci-process=snapshot&time&[width]&[height]&[format]&[rotate]&[mode]&[response-*]';

const STORE = [
  cos(`GET /?${LISTING}`, 'GET bucket', 'GetBucket', listObjects, 'lists objects, one page'),
  cos(`GET /?${UPLOADS}`, 'list uploads', 'ListMultipartUploads', parts.listUploads, 'lists uploads under way'),
  cos('HEAD /', 'HEAD bucket', 'HeadBucket', headBucket, 'says whether the bucket is there'),
  cos('PUT /', 'PUT bucket', 'PutBucket', createBucket, 'makes the bucket', { spared: true }),
  cos('POST /?delete', 'delete objects', 'DeleteMultipleObjects', deleteObjects, 'deletes up to 1000 objects'),
  cos('GET /{key}?[response-*]', 'GET object', 'GetObject', getObject, 'gives an object or a range of it'),
  cos('GET /{key}?ci-process=videoinfo', 'video info', 'GetObject', videoInfo, 'facts of a video, by ffprobe'),
  cos(`GET /{key}?${SHOT}`, 'snapshot', 'GetObject', snapshot, 'a picture of a video, by ffmpeg'),
  cos(`GET /{key}?${PARTS}`, 'list parts', 'ListParts', parts.listParts, 'lists the parts of an upload'),
  cos('HEAD /{key}?[response-*]', 'HEAD object', 'HeadObject', getObject, 'the headers of an object'),
  cos('PUT /{key}?partNumber&uploadId +x-cos-copy-source', 'copy part', 'UploadPartCopy', copyPart, 'a part from an object'),
  cos('PUT /{key}?partNumber&uploadId', 'put part', 'UploadPart', parts.putPart, 'stores a part'),
  cos('PUT /{key} +x-cos-copy-source', 'copy object', 'PutObjectCopy', copyObject, 'copies an object of this service'),
  cos('PUT /{key}', 'PUT object', 'PutObject', putObject, 'stores an object'),
  cos('POST /{key}?uploads', 'start upload', 'InitiateMultipartUpload', parts.startUpload, 'begins an upload in parts'),
  cos('POST /{key}?uploadId', 'complete upload', 'CompleteMultipartUpload', parts.completeUpload, 'puts the parts together'),
  cos('DELETE /{key}?uploadId', 'abort upload', 'AbortMultipartUpload', parts.abortUpload, 'gives an upload up'),
  cos('DELETE /{key}', 'DELETE object', 'DeleteObject', deleteObject, 'deletes an object'),
];

const FILTERS =
  '[tag]&[Tag]&[queueId]&[queueType]&[orderByTime]&[nextToken]&[size]&[states]&[startCreationTime]&[endCreationTime]' +
  '&[workflowId]&[inventoryTriggerJobId]&[inputObject]';

const JOBS = PATHS.flatMap((path) => [
  ci(`POST ${path}`, 'submit', 'CreateMediaJobs', jobs.submit, 'makes one to six jobs'),
  ci(`GET ${path}/{ids}`, 'describe', 'DescribeMediaJob', jobs.describe, 'describes jobs; ids are joined by commas'),
  ci(`GET ${path}?${FILTERS}`, 'list', 'DescribeMediaJobs', jobs.list, 'lists jobs of a tag, one page'),
  ci(`PUT ${path}/{id}?[cancel]`, 'cancel', 'CancelMediaJob', jobs.cancel, 'cancels a job that has not started'),
]);

const RUNS = [
  ci('GET /workflowexecution/{id}', 'describe run', 'DescribeWorkflowExecution', describeRun, 'describes a run of a workflow'),
];

const QUEUE = '[queueIds]&[state]&[pageNumber]&[pageSize]&[category]';
const BOUND = '[regions]&[bucketNames]&[bucketName]&[pageNumber]&[pageSize]';
const queueRow = (path, kind) =>
  ci(`GET ${path}?${QUEUE}`, 'queues', 'DescribeMediaQueues', queues(kind), `the one ${kind} queue`);
const boundRow = (path, list) =>
  ci(`GET ${path}?${BOUND}`, 'bound buckets', 'DescribeMediaBuckets', boundBuckets(list), 'all buckets, as bound', {
    spared: true,
  });

const ACCOUNT = [
  queueRow('/queue', 'media'),
  queueRow('/picqueue', 'pic'),
  queueRow('/ai_queue', 'ai'),
  queueRow('/asrqueue', 'speech'),
  queueRow('/docqueue', 'doc'),
  queueRow('/file_queue', 'file'),
  boundRow('/mediabucket', 'MediaBucketList'),
  boundRow('/picbucket', 'PicBucketList'),
  boundRow('/ai_bucket', 'AiBucketList'),
  boundRow('/asrbucket', 'AsrBucketList'),
  boundRow('/docbucket', 'DocBucketList'),
  boundRow('/file_bucket', 'FileBucketList'),
];

export const ROUTES = [...STORE, ...JOBS, ...RUNS, ...ACCOUNT];
