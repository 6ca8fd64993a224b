using Outcomes.Host.Commands;

return await CommandLine.RunAsync(args);
