command-start = Home
command-order = Order
command-orders = My orders
command-settings = Settings
command-help = How it works
command-resident = Find a resident
command-projects = projects and contracts
