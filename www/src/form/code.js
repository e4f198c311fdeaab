/** A job as code to take away. Each form is complete: what stands in capitals is all that has to be filled in. */

import { encodeJob } from 'wanxiang-jobs';
import { jobOf } from './description.js';

/** @returns {Array<{ id: string, name: string, text: string }>} */
export function codeOf(request, place) {
  const xml = encodeJob(request);
  const path = jobOf(request.Tag)?.path ?? '/jobs';
  return [
    { id: 'xml', name: 'XML', text: xml },
    { id: 'js', name: 'JavaScript', text: javascript(request, place) },
    { id: 'curl', name: 'curl', text: curl(xml, path, place) },
    { id: 'go', name: 'Go', text: go(xml, path, place) },
  ];
}

function javascript(request, { bucket, region }) {
  const { Tag, ...parts } = request;
  const several = Array.isArray(request.Operation);
  const builder = several ? 'multiJob' : `jobs.${jobOf(Tag)?.builder}`;
  return `import { CiClient, ${several ? 'multiJob' : 'jobs'} } from 'wanxiang-jobs';

const ci = new CiClient({
  bucket: ${literal(bucket)},
  region: ${literal(region)},
  // Your own server, which answers with a temporary key; permanent keys stay there.
  credentials: async (scope) => (await fetch('/sts', { method: 'POST', body: JSON.stringify(scope) })).json(),
});

const job = ${builder}(${literal(parts)});

${several ? 'const details = await ci.submitJobs(job, { once: true });\nawait Promise.all(details.map(({ JobId }) => ci.waitForJob(JobId)));' : 'const { JobId } = await ci.submitJob(job, { once: true });\nconst detail = await ci.waitForJob(JobId, {\n  onProgress: ({ Progress }) => console.log(`${Progress} %`),\n});'}
`;
}

/** An object as one would type it: names without quotes where they need none. */
function literal(value, indent = '') {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string'
      ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
      : String(value);
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${literal(item, inner)},`)
    : Object.entries(value).map(
        ([name, member]) => `${inner}${/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)}: ${literal(member, inner)},`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? open + close : `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

const host = ({ bucket, region }) => `${bucket}.ci.${region}.myqcloud.com`;

function curl(xml, path, place) {
  return `# AUTHORIZATION and TOKEN: signRequest({ method: 'POST', path: '${path}', host: '${host(place)}' }, key) of wanxiang-jobs
curl -X POST 'https://${host(place)}${path}' \\
  -H 'Authorization: AUTHORIZATION' \\
  -H 'x-cos-security-token: TOKEN' \\
  -H 'Content-Type: application/xml' \\
  --data-binary @- <<'XML'
${xml}
XML
`;
}

function go(xml, path, place) {
  return `package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/tencentyun/cos-go-sdk-v5"
)

const job = \`${xml.replaceAll('`', '` + "`" + `')}\`

func main() {
	// The official SDK signs; the body is the one above, so that no member is lost on the way.
	client := &http.Client{Transport: &cos.AuthorizationTransport{
		SecretID:  os.Getenv("SECRETID"),
		SecretKey: os.Getenv("SECRETKEY"),
	}}
	request, err := http.NewRequest("POST", "https://${host(place)}${path}", strings.NewReader(job))
	if err != nil {
		panic(err)
	}
	request.Header.Set("Content-Type", "application/xml")
	answer, err := client.Do(request)
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(answer.Body)
	fmt.Println(answer.Status, string(body))
}
`;
}
