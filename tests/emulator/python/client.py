"""cos-python-sdk-v5, unmodified, as a client of the local service. Prints one line of JSON for every check.

Its argument is a JSON object: the hosts of store and jobs, the key server, the control port, bucket and region, a video, and
the requests to submit. Only the SDK's Domain is changed, as its users do it.
"""

import io
import json
import os
import sys
import tempfile
import time
import traceback

import requests
import xmltodict
from qcloud_cos import CosConfig, CosS3Client
from qcloud_cos.cos_auth import CosS3Auth
from qcloud_cos.cos_exception import CosServiceError

GIVEN = json.loads(sys.argv[1])
BUCKET, REGION = GIVEN['bucket'], GIVEN['region']
KEY = {'SecretId': 'AKIDEXAMPLE', 'SecretKey': 'SECRETKEYEXAMPLE'}
SOURCE = {'Bucket': BUCKET, 'Region': REGION, 'Key': 'python/视频 1.mp4'}
with open(GIVEN['video'], 'rb') as file:
    VIDEO = file.read()


def client(host, **keys):
    """A client without retries: what is not implemented answers 501, which the SDK would ask again for."""
    config = CosConfig(Region=REGION, Domain=host, Scheme='http', **(keys or KEY))
    return CosS3Client(config, retry=0)


store, ci = client(GIVEN['cos']), client(GIVEN['ci'])
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def refusal(call, *args, **kwargs):
    """The status and the code that a call is refused with."""
    try:
        call(*args, **kwargs)
    except CosServiceError as error:
        return error.get_status_code(), error.get_error_code()
    raise AssertionError('it was not refused')


def details(answer):
    found = answer['JobsDetail']
    return found if isinstance(found, list) else [found]


def finished(read, job):
    for _ in range(200):
        detail = details(read(job))[0]
        if detail['State'] in ('Success', 'Failed', 'Cancel'):
            return detail
        time.sleep(0.03)
    raise AssertionError(job + ' did not end')


@check
def objects_are_put_got_and_headed():
    put = store.put_object(Bucket=BUCKET, Key=SOURCE['Key'], Body=VIDEO, ContentType='video/mp4', EnableMD5=True)
    head = store.head_object(Bucket=BUCKET, Key=SOURCE['Key'])
    assert put['ETag'] == head['ETag'], (put, head)
    assert head['Content-Length'] == str(len(VIDEO)), head
    got = store.get_object(Bucket=BUCKET, Key=SOURCE['Key'], Range='bytes=0-9')
    assert got['Body'].get_raw_stream().read() == VIDEO[:10]
    assert store.object_exists(BUCKET, SOURCE['Key']) and not store.object_exists(BUCKET, 'python/none')
    assert store.bucket_exists(BUCKET)


@check
def objects_are_listed_in_pages():
    for i in range(5):
        store.put_object(Bucket=BUCKET, Key='python/list/%d' % i, Body=b'x')
    first = store.list_objects(Bucket=BUCKET, Prefix='python/list/', MaxKeys=3)
    rest = store.list_objects(Bucket=BUCKET, Prefix='python/list/', MaxKeys=3, Marker=first['NextMarker'])
    keys = [item['Key'] for page in (first, rest) for item in page['Contents']]
    assert keys == ['python/list/%d' % i for i in range(5)], keys
    assert (first['IsTruncated'], rest['IsTruncated']) == ('true', 'false')


@check
def a_file_goes_up_in_parts_and_comes_down_in_parts():
    with tempfile.TemporaryDirectory() as folder:
        up, down = os.path.join(folder, 'up'), os.path.join(folder, 'down')
        body = VIDEO * (3 * 1024 * 1024 // len(VIDEO) + 1)
        with open(up, 'wb') as file:
            file.write(body)
        done = store.upload_file(Bucket=BUCKET, Key='python/parts', LocalFilePath=up, PartSize=1, MAXThread=3)
        assert done['ETag'].strip('"').endswith('-%d' % (len(body) // 1048576 + 1)), done
        os.environ['HOME'] = folder
        store.download_file(Bucket=BUCKET, Key='python/parts', DestFilePath=down, PartSize=1, EnableCRC=True)
        with open(down, 'rb') as file:
            assert file.read() == body


@check
def parts_are_listed_and_an_upload_is_given_up():
    upload = store.create_multipart_upload(Bucket=BUCKET, Key='python/left')['UploadId']
    part = store.upload_part(Bucket=BUCKET, Key='python/left', Body=b'x' * 100, PartNumber=1, UploadId=upload)
    listed = store.list_parts(Bucket=BUCKET, Key='python/left', UploadId=upload)
    assert listed['Part'][0]['ETag'] == part['ETag'], listed
    uploads = store.list_multipart_uploads(Bucket=BUCKET, Prefix='python/')
    assert [item['UploadId'] for item in uploads['Upload']] == [upload], uploads
    store.abort_multipart_upload(Bucket=BUCKET, Key='python/left', UploadId=upload)
    assert not store.object_exists(BUCKET, 'python/left')


@check
def objects_and_parts_are_copied():
    copied = store.copy_object(Bucket=BUCKET, Key='python/copy', CopySource=SOURCE)
    assert copied['ETag'] == store.head_object(Bucket=BUCKET, Key='python/copy')['ETag'], copied
    upload = store.create_multipart_upload(Bucket=BUCKET, Key='python/part-copy')['UploadId']
    half = len(VIDEO) // 2
    parts = []
    for number, span in enumerate(['bytes=0-%d' % (half - 1), 'bytes=%d-%d' % (half, len(VIDEO) - 1)], 1):
        part = store.upload_part_copy(BUCKET, 'python/part-copy', number, upload, SOURCE, span)
        parts.append({'PartNumber': number, 'ETag': part['ETag']})
    assert not store.object_exists(BUCKET, 'python/part-copy'), 'a part is no object'
    store.complete_multipart_upload(BUCKET, 'python/part-copy', upload, {'Part': parts})
    assert store.get_object(Bucket=BUCKET, Key='python/part-copy')['Body'].get_raw_stream().read() == VIDEO
    changed = store.copy_object(Bucket=BUCKET, Key='python/copy', CopySource=dict(SOURCE, Key='python/copy'),
                                CopyStatus='Replaced', ContentType='video/x-new')
    assert store.head_object(Bucket=BUCKET, Key='python/copy')['Content-Type'] == 'video/x-new', changed


@check
def presigned_addresses_work():
    url = store.get_presigned_url(Bucket=BUCKET, Key=SOURCE['Key'], Method='GET', Expired=60)
    got = requests.get(url, timeout=10)
    assert (got.status_code, got.content) == (200, VIDEO), got.text[:300]
    put = store.get_presigned_url(Bucket=BUCKET, Key='python/presigned', Method='PUT', Expired=60)
    assert requests.put(put, data=b'by address', timeout=10).status_code == 200
    assert requests.put(put.replace('presigned', 'other'), data=b'x', timeout=10).status_code == 403


@check
def objects_are_deleted_alone_and_together():
    store.delete_object(Bucket=BUCKET, Key='python/presigned')
    assert not store.object_exists(BUCKET, 'python/presigned')
    wanted = {'Object': [{'Key': 'python/list/%d' % i} for i in range(5)], 'Quiet': 'false'}
    done = store.delete_objects(Bucket=BUCKET, Delete=wanted)
    assert len(done['Deleted']) == 5, done
    assert 'Contents' not in store.list_objects(Bucket=BUCKET, Prefix='python/list/')


@check
def what_the_service_does_not_do_changes_nothing():
    before = store.head_object(Bucket=BUCKET, Key=SOURCE['Key'])['ETag']
    tags = {'TagSet': {'Tag': [{'Key': 'a', 'Value': 'b'}]}}
    rule = {'CORSRule': [{'AllowedMethod': ['GET'], 'AllowedOrigin': ['*']}]}
    for call, args in [
        (store.put_object_tagging, (BUCKET, SOURCE['Key'], tags)),
        (store.get_object_tagging, (BUCKET, SOURCE['Key'])),
        (store.put_object_acl, (BUCKET, SOURCE['Key'])),
        (store.get_object_acl, (BUCKET, SOURCE['Key'])),
        (store.put_bucket_cors, (BUCKET, rule)),
        (store.get_bucket_cors, (BUCKET,)),
        (store.get_bucket_location, (BUCKET,)),
        (store.list_objects_versions, (BUCKET,)),
        (store.append_object, (BUCKET, SOURCE['Key'], 0, b'x')),
        (store.ci_process, (BUCKET, SOURCE['Key'], 'AssessQuality')),
        (store.get_pm3u8, (BUCKET, SOURCE['Key'], '3600')),
        (ci.ci_get_workflow, (BUCKET,)),
        (ci.ci_get_template, (BUCKET,)),
    ]:
        assert refusal(call, *args) == (501, 'NotImplemented'), call.__name__
    assert store.head_object(Bucket=BUCKET, Key=SOURCE['Key'])['ETag'] == before


@check
def video_info_and_snapshot_are_real():
    info = store.get_media_info(Bucket=BUCKET, Key=SOURCE['Key'])
    # The SDK makes lists of what may repeat.
    assert "'Width': '640'" in str(info) and info['MediaInfo'], info
    shot = store.get_snapshot(Bucket=BUCKET, Key=SOURCE['Key'], Time='1.5', Width='320')
    assert shot['Body'].get_raw_stream().read()[:2] == b'\xff\xd8'


@check
def queues_and_buckets_are_found():
    queues = ci.ci_get_media_queue(Bucket=BUCKET)
    assert queues['QueueList'][0]['State'] == 'Active', queues
    assert ci.ci_get_media_pic_queue(Bucket=BUCKET)['QueueList'][0]['QueueId']
    assert ci.ci_get_ai_queue(Bucket=BUCKET)['QueueList'][0]['QueueId']
    assert ci.ci_get_asr_queue(Bucket=BUCKET)['QueueList'][0]['QueueId']
    assert ci.ci_get_doc_queue(Bucket=BUCKET)['QueueList'][0]['QueueId']
    buckets = ci.ci_get_media_bucket(BucketNames=BUCKET)
    assert buckets['MediaBucketList'][0]['BucketId'] == BUCKET, buckets


def submit(path, body):
    """As the SDK does it for the path; where it has no call for any body, with its signature alone."""
    job = xmltodict.parse(body)['Request']
    if path == '/jobs':
        return ci.ci_create_media_jobs(Bucket=BUCKET, Jobs=job)
    if path == '/pic_jobs':
        return ci.ci_create_media_pic_jobs(Bucket=BUCKET, Jobs=job)
    if path == '/file_jobs':
        return ci._ci_create_file_process_job(Bucket=BUCKET, Body=job)
    answer = ci.send_request(
        method='POST', url='http://%s%s' % (GIVEN['ci'], path), bucket=BUCKET, data=body.encode(),
        auth=CosS3Auth(ci._conf, path), headers={'Content-Type': 'application/xml'}, ci_request=True)
    return xmltodict.parse(answer.content)['Response']


@check
def every_tag_is_submitted_described_and_listed():
    reads = {'/jobs': ci.ci_get_media_jobs, '/pic_jobs': ci.ci_get_media_pic_jobs,
             '/doc_jobs': ci.ci_get_doc_job, '/file_jobs': ci.ci_get_file_process_jobs}
    lists = {'/jobs': ci.ci_list_media_jobs, '/pic_jobs': ci.ci_list_media_pic_jobs}
    for wanted in GIVEN['requests']:
        path, tag = wanted['path'], wanted['tag']
        made = details(submit(path, wanted['body']))[0]
        assert (made['Tag'], made['State'], made['Code']) == (tag, 'Submitted', 'Success'), made
        detail = finished(lambda job: reads[path](BUCKET, job), made['JobId'])
        assert (detail['State'], detail['Tag']) == ('Success', tag), detail
        if path in lists:
            page = lists[path](Bucket=BUCKET, Tag=tag, States='Success', Size=1)
            assert details(page)[0]['JobId'] == made['JobId'], (tag, page)
    assert len(GIVEN['requests']) >= 43


@check
def a_document_job_and_a_file_job_by_their_own_calls():
    made = ci.ci_create_doc_job(Bucket=BUCKET, InputObject='a.docx', OutputBucket=BUCKET, OutputRegion=REGION,
                                OutputObject='python/doc-${Number}.jpg', TgtType='jpg')
    job = details(made)[0]['JobId']
    assert finished(lambda one: ci.ci_get_doc_job(BUCKET, one), job)['State'] == 'Success'
    made = ci.ci_create_file_hash_job(Bucket=BUCKET, InputObject=SOURCE['Key'],
                                      FileHashCodeConfig={'Type': 'MD5', 'AddToHeader': 'false'})
    assert details(made)[0]['Tag'] == 'FileHashCode', made


@check
def a_waiting_job_is_cancelled_and_a_bad_one_refused():
    requests.post(GIVEN['control'] + '/mode', json={'fake': 60000}, timeout=10)
    job = details(submit('/jobs', GIVEN['requests'][0]['body']))[0]['JobId']
    requests.post(GIVEN['control'] + '/mode', json={'fake': 20}, timeout=10)
    ci.ci_cancel_jobs(Bucket=BUCKET, JobID=job)
    assert details(ci.ci_get_media_jobs(BUCKET, job))[0]['State'] == 'Cancel'
    assert refusal(submit, '/jobs', '<Request><Tag>Nope</Tag></Request>') == (400, 'InvalidArgument')


@check
def callbacks_of_jobs_and_runs_arrive():
    inbox = GIVEN['inbox'] + '/python'
    body = GIVEN['plain'].replace('</Request>', '<CallBack>%s</CallBack></Request>' % inbox)
    job = details(submit('/jobs', body))[0]['JobId']
    run = requests.post(GIVEN['control'] + '/workflows', json={'object': SOURCE['Key'], 'callback': inbox}, timeout=10).json()
    for _ in range(200):
        came = requests.get(inbox, timeout=10).json()
        if len(came) >= 2:
            break
        time.sleep(0.03)
    bodies = [xmltodict.parse(one['body'])['Response'] for one in came]
    assert [one['JobsDetail']['JobId'] for one in bodies if 'JobsDetail' in one] == [job], bodies
    assert [one['WorkflowExecution']['RunId'] for one in bodies if 'WorkflowExecution' in one] == [run['RunId']], bodies
    described = ci.ci_get_workflowexecution(Bucket=BUCKET, RunId=run['RunId'])
    assert 'Success' in json.dumps(described, ensure_ascii=False), described


@check
def temporary_keys_work_with_their_token():
    made = requests.post(GIVEN['sts'], timeout=10).json()['credentials']
    keys = {'SecretId': made['tmpSecretId'], 'SecretKey': made['tmpSecretKey']}
    token = made['sessionToken']
    given = client(GIVEN['cos'], Token=token, **keys)
    assert given.head_object(Bucket=BUCKET, Key=SOURCE['Key'])['ETag']
    assert client(GIVEN['ci'], Token=token, **keys).ci_get_media_jobs(BUCKET, 'jnone')['NonExistJobIds'] == 'jnone'
    assert refusal(client(GIVEN['cos'], **keys).get_object, Bucket=BUCKET, Key=SOURCE['Key'])[0] == 403


for function in CHECKS:
    told = {'name': function.__name__.replace('_', ' '), 'ok': True}
    try:
        function()
    except Exception:
        told = dict(told, ok=False, error=traceback.format_exc()[-3000:])
    print(json.dumps(told), flush=True)
