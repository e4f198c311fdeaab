// The official Go SDK, where Go is installed: its own decoder and signer on the same data.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = 'v0.7.75';

const PROGRAM = `package main

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"os"
	"sort"
	"time"

	cos "github.com/tencentyun/cos-go-sdk-v5"
)

func measure(rounds int, work func()) map[string]float64 {
	count := 1
	for {
		start := time.Now()
		for i := 0; i < count; i++ {
			work()
		}
		if time.Since(start) > 15*time.Millisecond {
			break
		}
		count *= 2
	}
	samples := make([]float64, rounds)
	for round := range samples {
		start := time.Now()
		for i := 0; i < count; i++ {
			work()
		}
		samples[round] = float64(time.Since(start).Nanoseconds()) / 1000 / float64(count)
	}
	sort.Float64s(samples)
	return map[string]float64{"median": samples[rounds/2], "best": samples[0]}
}

func main() {
	body, err := os.ReadFile("notify.xml")
	if err != nil {
		panic(err)
	}
	request, _ := http.NewRequest("POST", "https://test-1234567890.ci.ap-chongqing.myqcloud.com/jobs", nil)
	request.Header.Set("Content-Length", "430")
	request.Header.Set("Content-MD5", "05D4hjYrXEuaZjrhPemFSQ==")
	request.Header.Set("x-cos-security-token", os.Args[1])
	span := cos.NewAuthTime(time.Hour)
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"read": measure(15, func() {
			var result cos.MediaProcessJobsNotifyBody
			if err := xml.Unmarshal(body, &result); err != nil {
				panic(err)
			}
		}),
		"sign": measure(15, func() { cos.AddAuthorizationHeader("AKIDEXAMPLE", "SECRETKEYEXAMPLE", "", request, span) }),
	})
}
`;

/** Figures of the Go SDK by workload, or why there are none. */
export function inGo({ documents, unsigned }) {
  if (spawnSync('go', ['version']).status !== 0) return { missing: 'Go is not installed' };
  const folder = mkdtempSync(join(tmpdir(), 'bench-go-'));
  const go = (...args) => {
    const done = spawnSync('go', args, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
    if (done.status !== 0) throw new Error(`go ${args[0]}: ${done.stderr}`);
    return done.stdout;
  };
  try {
    writeFileSync(join(folder, 'main.go'), PROGRAM);
    writeFileSync(join(folder, 'notify.xml'), documents.notify);
    go('mod', 'init', 'bench');
    go('get', `github.com/tencentyun/cos-go-sdk-v5@${VERSION}`);
    const { read, sign } = JSON.parse(go('run', '.', unsigned.headers['x-cos-security-token']));
    return { results: { 'read the notify body, 3.7 KB': read, 'sign a request': sign } };
  } catch (error) {
    return { missing: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
