Console.WriteLine("Outcomes");
