using System.Diagnostics;
using Outcomes.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- --data FOLDER]
if (args is ["client", var url, var token, var times]) return await Client.RunAsync(url, token, int.Parse(times));

var folder = args is ["--data", var given] ? given : Path.Combine(Path.GetTempPath(), "outcomes-benchmark");
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
await using var servers = await Servers.StartAsync(Path.GetFullPath(folder));
var scenarios = await Scenario.AllAsync(servers);
var sound = true;
foreach (var scenario in scenarios) sound &= await scenario.RunAsync(servers);
Console.WriteLine(sound ? "Every ratio is within its limit." : "A ratio is beyond its limit, or rows differ.");
return sound ? 0 : 1;
