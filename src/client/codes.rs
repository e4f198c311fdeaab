//! The service's error codes, explained in English and Chinese. Native builds only: documents and the console
//! read the JSON that is made from it, so that the explanations cost the WebAssembly module nothing.

/// One error code of the service.
#[derive(Debug)]
pub struct ErrorCode {
    /// The code, as the service writes it.
    pub code: &'static str,
    /// HTTP status; 0 where no source gives one.
    pub status: u16,
    /// What it means, and what to do: English.
    pub en: [&'static str; 2],
    /// What it means, and what to do: Chinese.
    pub zh: [&'static str; 2],
}

const fn row(
    code: &'static str,
    status: u16,
    en: [&'static str; 2],
    zh: [&'static str; 2],
) -> ErrorCode {
    ErrorCode {
        code,
        status,
        en,
        zh,
    }
}

/// The codes, by status. The service's list is open: others may come.
#[rustfmt::skip]
pub static ERROR_CODES: &[ErrorCode] = &[
    row("PermanentRedirect", 301,
        ["The bucket lives in another region", "Give the client the bucket's region"],
        ["存储桶位于其他地域", "把客户端的 region 改为存储桶所在地域"]),
    row("TemporaryRedirect", 307,
        ["The bucket is being moved", "Try again later, with the bucket's region"],
        ["存储桶正在迁移", "稍后使用存储桶所在地域重试"]),
    row("InvalidArgument", 400,
        ["A member of the request has a value that the service does not take", "Read the message for the member's name, and check the job with validateJob"],
        ["请求中某个参数的取值不被接受", "根据 message 找到该参数，并用 validateJob 检查任务"]),
    row("InvalidContent", 400,
        ["The body is not the XML that the service expects, or does not match its Content-MD5", "Build the body with encodeJob and send it unchanged"],
        ["请求体不是服务期望的 XML，或与 Content-MD5 不符", "用 encodeJob 生成请求体并原样发送"]),
    row("InvalidContentType", 0,
        ["The Content-Type is not application/xml", "Send application/xml"],
        ["Content-Type 不是 application/xml", "使用 application/xml 发送"]),
    row("InvalidHost", 400,
        ["The request came under a host that is no bucket of the service", "Check bucket, region and endpoint"],
        ["请求的 Host 不是有效的存储桶域名", "检查 bucket、region 与 endpoint"]),
    row("MissingContent", 400,
        ["The request has no body", "Send the job's XML; a proxy may have dropped it"],
        ["请求没有请求体", "发送任务 XML；检查代理是否丢弃了请求体"]),
    row("ResourceNotFound", 400,
        ["Something that the request names does not exist", "Check object key, queue and template"],
        ["请求引用的资源不存在", "检查对象键、队列与模板"]),
    row("ResourceAccessDenied", 400,
        ["The service may not read the input or write the output", "Authorise Cloud Infinite on the bucket"],
        ["服务无权读取输入或写入输出", "在存储桶上授权数据万象"]),
    row("ResourceDownloadFailed", 400,
        ["The input could not be fetched", "Check that the object exists and that a URL is reachable from outside"],
        ["输入文件下载失败", "确认对象存在，URL 可从公网访问"]),
    row("ResourceNotSupported", 400,
        ["The input is of a kind that this job does not take", "Look at the file with a MediaInfo job"],
        ["该任务不支持此类输入", "先用 MediaInfo 任务查看文件信息"]),
    row("CIRoleNotExist", 400,
        ["The account has no role for Cloud Infinite", "Grant the service role in the console"],
        ["账号没有数据万象服务角色", "在控制台授予服务角色"]),
    row("QueueNotFound", 0,
        ["The queue does not exist", "Leave QueueId out, or take one of the bucket's queues"],
        ["队列不存在", "省略 QueueId，或使用该存储桶的队列"]),
    row("TemplateNotFound", 0,
        ["The template does not exist", "Check TemplateId and the bucket that it belongs to"],
        ["模板不存在", "检查 TemplateId 及其所属存储桶"]),
    row("TemplateNameDuplicate", 0,
        ["A template of that name exists", "Choose another name"],
        ["模板名称重复", "换一个名称"]),
    row("CreatedTemplateNumLimit", 0,
        ["The bucket has as many templates as it may have", "Delete one, or give the parameters in the job"],
        ["模板数量已达上限", "删除不用的模板，或直接在任务中填写参数"]),
    row("MediaBucketUnBinded", 0,
        ["Media processing is not switched on for the bucket", "Switch it on in the console"],
        ["存储桶未开通媒体处理", "在控制台为存储桶开通媒体处理"]),
    row("BucketNotBindCI", 0,
        ["Cloud Infinite is not bound to the bucket", "Bind it in the console"],
        ["存储桶未绑定数据万象", "在控制台绑定数据万象"]),
    row("BucketAlreadyBinded", 0,
        ["The bucket is bound already", "Nothing needs to be done"],
        ["存储桶已绑定", "无需处理"]),
    row("BindedBucketNumLimit", 0,
        ["The account has as many bound buckets as it may have", "Unbind one, or ask for a higher limit"],
        ["绑定的存储桶数量已达上限", "解绑不用的存储桶，或申请提高上限"]),
    row("ActiveWorkflowForbiddenUpdate", 0,
        ["A workflow cannot be changed while it is active", "Pause it first"],
        ["启用中的工作流不能修改", "先停用工作流"]),
    row("WorkFlowNumLimit", 0,
        ["The bucket has as many workflows as it may have", "Delete one"],
        ["工作流数量已达上限", "删除不用的工作流"]),
    row("WriteTargetBucketDenied", 0,
        ["The service may not write to the output bucket", "Authorise Cloud Infinite on that bucket"],
        ["服务无权写入目标存储桶", "在目标存储桶上授权数据万象"]),
    row("QueueNumLimit", 0,
        ["The bucket has as many queues as it may have", "Use one of the existing queues"],
        ["队列数量已达上限", "使用已有队列"]),
    row("MissingAuthorization", 401,
        ["The request is not signed", "Check that the credential callback returns keys, and that no proxy drops the header"],
        ["请求没有签名", "确认凭证回调返回了密钥，且代理没有丢弃 Authorization 头"]),
    row("InvalidAuthorization", 401,
        ["The signature cannot be read", "If the callback signs by itself, compare its text with signRequest"],
        ["签名格式无法识别", "若由回调自行签名，请与 signRequest 的结果对比"]),
    row("SignatureDoesNotMatch", 403,
        ["The signature is not the one that the key gives for this request", "Check the secret key; if the callback signs by itself, sign exactly the scope's method, path, query and headers"],
        ["签名与请求不符", "检查 SecretKey；若自行签名，请严格使用 scope 中的方法、路径、参数与头部"]),
    row("SignatureExpired", 401,
        ["The signature or the temporary key has ended", "The client renews the key once by itself; check the key server's clock and the key's life"],
        ["签名或临时密钥已过期", "客户端会自动更新一次密钥；检查密钥服务的时钟与有效期"]),
    row("RequestTimeTooSkewed", 403,
        ["The clock is off by more than the service allows", "The client corrects it once by itself; set the machine's clock"],
        ["本地时钟与服务端相差过大", "客户端会自动校正一次；请校准系统时间"]),
    row("SecretidNotExist", 401,
        ["The secret id is not known", "Check the key in the console; it may have been deleted"],
        ["SecretId 不存在", "在控制台检查密钥是否已被删除"]),
    row("InvalidAccessKeyId", 403,
        ["The secret id is not known, or its token does not belong to it", "Return id, key and token of one answer of the key server"],
        ["SecretId 无效，或与令牌不匹配", "确保 id、key 与 token 来自同一次密钥响应"]),
    row("AccessDenied", 403,
        ["The key may not do this", "Allow the action, such as ci:CreateMediaJobs, in the policy of the key"],
        ["密钥没有此操作的权限", "在密钥策略中允许该操作，例如 ci:CreateMediaJobs"]),
    row("MediaBucketAlreadyBinded", 403,
        ["Media processing is switched on already", "Nothing needs to be done"],
        ["媒体处理已开通", "无需处理"]),
    row("QueueSaturated", 403,
        ["The queue is full", "Submit later, or to another queue"],
        ["队列已满", "稍后提交，或使用其他队列"]),
    row("QueuePaused", 403,
        ["The queue is paused", "Resume it in the console, or submit to another"],
        ["队列已暂停", "在控制台恢复队列，或使用其他队列"]),
    row("InvalidUrl", 404,
        ["The service has no such path", "Check the endpoint; a proxy must hand the path on unchanged"],
        ["请求路径不存在", "检查 endpoint；代理须原样转发路径"]),
    row("NoSuchBucket", 404,
        ["The bucket does not exist", "Check bucket, APPID and region"],
        ["存储桶不存在", "检查 bucket、APPID 与 region"]),
    row("AuditingJobNotFound", 404,
        ["The auditing job does not exist", "Check the id"],
        ["审核任务不存在", "检查任务 ID"]),
    row("MissingContentLength", 411,
        ["The request does not say how long its body is", "Send a body of known length; a proxy may stream it"],
        ["请求缺少 Content-Length", "发送长度已知的请求体；检查代理是否改为流式转发"]),
    row("SlowDown", 429,
        ["Too many requests", "The client waits and repeats by itself; spread the calls if it goes on"],
        ["请求过于频繁", "客户端会自动等待并重试；若持续出现请降低频率"]),
    row("UnavailableForLegalReasons", 451,
        ["The content may not be processed", "Ask the vendor's support"],
        ["内容因合规原因不可处理", "联系官方支持"]),
    row("InternalError", 500,
        ["The service broke while working on the request", "Reads are repeated; after a submit the job may exist, so use once"],
        ["服务内部错误", "读取类请求会自动重试；提交后任务可能已创建，建议使用 once"]),
    row("NotImplemented", 501,
        ["The service does not do this", "Check the reference page of the job"],
        ["服务未实现该功能", "查看该任务的参考文档"]),
    row("ServiceUnavailable", 503,
        ["The service takes no requests at the moment", "The client waits and repeats by itself"],
        ["服务暂时不可用", "客户端会自动等待并重试"]),
];

/// The table as JSON, one row a line.
pub fn json() -> String {
    let mut text = String::from("[\n");
    for (index, row) in ERROR_CODES.iter().enumerate() {
        text.push_str(if index == 0 { "  " } else { ",\n  " });
        let retryable = super::retry::worth_repeating(row.status, row.code);
        text.push_str(&format!(
            "{{ \"code\": {:?}, \"status\": {}, \"retryable\": {retryable}, \
             \"en\": {{ \"meaning\": {:?}, \"remedy\": {:?} }}, \
             \"zh\": {{ \"meaning\": {:?}, \"remedy\": {:?} }} }}",
            row.code, row.status, row.en[0], row.en[1], row.zh[0], row.zh[1],
        ));
    }
    text.push_str("\n]\n");
    text
}
