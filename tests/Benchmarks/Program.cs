using System.Diagnostics;
using Outcomes.Benchmarks;
using Outcomes.Benchmarks.Auth;
using Outcomes.Benchmarks.Exporting;
using Outcomes.Benchmarks.Importing;
using Outcomes.Benchmarks.Packets;
using Outcomes.Benchmarks.Scale;

// dotnet run -c Release --project tests/Benchmarks [-- --data FOLDER | pdf | launch 2000 | export [PEOPLE] | auth | import [DELIVERABLES] | scale SMALL LARGE [PART OF A NAME [ROUNDS]]]
if (args is ["launch", var people]) return await LaunchRun.RunAsync(int.Parse(people));
if (args is ["client", var url, var token, var times]) return await Client.RunAsync(url, token, int.Parse(times));
if (args is ["export", ..]) return await ExportRun.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1_000);
if (args is ["auth"]) return await AuthBenchmark.RunAsync();
if (args is ["import", ..]) return await ImportBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 200_000);
if (args is ["scale", _, _, _, var rounds]) Times.Rounds = int.Parse(rounds);
if (args is ["scale", var small, var large, ..]) return await ScaleBenchmark.RunAsync(small, large, args.Length > 3 ? args[3] : "");
if (args is ["pdf"]) return await PacketBenchmark.RunAsync();
if (args is ["pdf-worker", "first"]) return PacketWorker.RunFirst();
if (args is ["pdf-worker", var packets, var threads, var warm]) return await PacketWorker.RunAsync(int.Parse(packets), int.Parse(threads), warm == "warm");

var folder = args is ["--data", var given] ? given : Path.Combine(Path.GetTempPath(), "outcomes-benchmark");
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
await using var servers = await Servers.StartAsync(Path.GetFullPath(folder));
var scenarios = await Scenario.AllAsync(servers);
var sound = true;
foreach (var scenario in scenarios) sound &= await scenario.RunAsync(servers);
Console.WriteLine(sound ? "Every ratio is within its limit." : "A ratio is beyond its limit, or rows differ.");
return sound ? 0 : 1;
