import "hontou";
