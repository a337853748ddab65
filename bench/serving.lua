-- Asks for a page again and again, or with words for other words each time; prints what wrk itself does not: p95.
local words, i = {}, 0
function init(args)
  for word in (args[1] or ""):gmatch("%S+") do words[#words + 1] = word end
end
function request()
  if #words == 0 then return wrk.format("GET", wrk.path) end
  i = i + 1
  -- Each pair comes once until all have come.
  local first, second = words[i % #words + 1], words[(i * 7 + math.floor(i / #words)) % #words + 1]
  return wrk.format("GET", wrk.path .. "?q=" .. first .. "+" .. second)
end
function done(summary, latency, _requests)
  local e = summary.errors
  io.write(string.format("RESULT %.0f %.1f %.1f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end
