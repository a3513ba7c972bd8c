using RelationshipKit.Samples.HouseholdBoard;

WebApplication board = BoardApp.Build(args);
await BoardApp.StartAsync(board);
await board.WaitForShutdownAsync();
