using Outcomes.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(SqliteServer))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(SqlServerServer))]
