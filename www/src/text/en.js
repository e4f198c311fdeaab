import base from './en/base.js';
import form from './en/form.js';
import job from './en/job.js';
import result from './en/result.js';
import settings from './en/settings.js';
import errors from './en/errors.js';

export default { ...base, ...form, ...job, ...result, ...settings, ...errors };
