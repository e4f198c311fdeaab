import base from './zh/base.js';
import form from './zh/form.js';
import job from './zh/job.js';
import result from './zh/result.js';
import settings from './zh/settings.js';
import errors from './zh/errors.js';

export default { ...base, ...form, ...job, ...result, ...settings, ...errors };
