"""What each tab shows, as rows. Only laying out: everything shown has been read and weighed before."""
